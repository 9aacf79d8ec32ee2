-- Counts that never were. One that found just the book has no entry in the ledger that could tell. Insert-only: a void is not voided.
create table count_void (
    count_id  uuid primary key,
    voided_by uuid not null
);

grant select, insert on count_void to ${serviceRole};
