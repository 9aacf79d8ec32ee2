-- The audit trail is asked by numbers of jobs.
create index job_by_number on job (upper(job_number));
