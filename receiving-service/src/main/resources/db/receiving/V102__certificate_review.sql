-- What was found in a certificate. Insert-only: a later review says otherwise, and the last one counts.
create table certificate_review (
    certificate_id uuid not null references certificate,
    -- From 1. Two at once want the same one, and only one of them gets it: no row is locked, for none may be updated.
    ordinal        int not null check (ordinal > 0),
    result         text not null check (result in ('accepted', 'rejected')),
    note           text,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    performed_by   text not null,
    primary key (certificate_id, ordinal),
    check (result = 'accepted' or note is not null)
);

grant select, insert on certificate_review to ${serviceRole};
