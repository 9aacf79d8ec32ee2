-- For whom a job is; what belongs to a customer goes into that customer's jobs only.
alter table job add column customer text;
