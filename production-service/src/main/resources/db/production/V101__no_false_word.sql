-- What a bill declares beside its quantity.
alter table bom_line add loss_percent numeric check (loss_percent >= 0);
alter table bom_line add tolerance_percent numeric check (tolerance_percent >= 0);

-- Material that went in without its lot being stated has none; the gate can't be asked of it.
alter table job_material alter lot_id drop not null;
alter table job_material alter lot_number drop not null;
alter table job_material add reason text;
alter table job_material drop constraint job_material_gate_check;
alter table job_material add constraint job_material_gate_check
    check (gate in ('verified', 'unverified', 'held', 'not-asked'));
alter table job_material add constraint job_material_lot check (lot_id is not null or gate = 'not-asked');

-- Why the gate was silent, and when each is asked for again: every issue has a back-off of its own.
alter table job_material add silence text check (silence in ('unreachable', 'too-slow'));
alter table job_material add attempts int not null default 0;
alter table job_material add next_check_at timestamptz;
update job_material set silence = 'too-slow', next_check_at = recorded_at where gate = 'unverified';
drop index job_material_unverified;
create index job_material_unverified on job_material (next_check_at, fact) where gate = 'unverified';
