-- Found material of which nobody knew which lot it is, with the hold that was put on it when that was heard.
create table found_lot (
    lot_id  uuid primary key,
    hold_id uuid not null references hold
);

grant select, insert on found_lot to ${serviceRole};
