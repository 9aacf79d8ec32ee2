-- Mock recalls as they were run. Insert-only: what a drill found stays, whatever the records say later.
create table drill (
    drill_id     uuid primary key,
    ran_at       timestamptz not null,
    recorded_by  text not null,
    performed_by text not null,
    -- The drill as a whole (org.lotline.trace.drill.Drill).
    content      json not null
);

grant select, insert on drill to ${serviceRole};
