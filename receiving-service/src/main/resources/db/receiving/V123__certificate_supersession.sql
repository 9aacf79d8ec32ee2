-- Which certificate stands in the place of another. Insert-only; of two at once one gets the row.
create table certificate_supersession (
    certificate_id uuid primary key references certificate,
    superseded_by  uuid not null references certificate,
    reason         text not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    performed_by   text not null,
    check (certificate_id <> superseded_by)
);

create index certificate_supersession_by on certificate_supersession (superseded_by);

grant select, insert on certificate_supersession to ${serviceRole};
