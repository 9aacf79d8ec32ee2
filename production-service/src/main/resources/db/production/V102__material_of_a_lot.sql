-- The audit trail of a lot asks to which jobs it was issued.
create index job_material_lot on job_material (lot_id);
