-- How received lots are numbered from now on; what it was before is in the audit trail.
create table lot_number_scheme (
    id           int primary key check (id = 1),
    template     text not null,
    reason       text,
    -- Absent while it is the default.
    recorded_at  timestamptz,
    recorded_by  text
);

insert into lot_number_scheme (id, template) values (1, '{yyyyMMdd}-{vendor}-{seq:3}');

grant select, update on lot_number_scheme to ${serviceRole};

-- Whether anything was entered for a later moment is one look at the end of this index.
create index stock_entry_lot_time on stock_entry (lot_id, occurred_at);
drop index stock_entry_lot;
