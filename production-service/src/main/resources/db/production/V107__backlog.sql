-- What is recorded in a backlog is checked behind it.
alter table job_material drop constraint job_material_silence_check;
alter table job_material add constraint job_material_silence_check check (silence in ('unreachable', 'too-slow', 'backlog'));
