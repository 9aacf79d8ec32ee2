-- What lay at the dock when records began. Of it supplier, order, line and delivery note are known only as far as somebody kept them.
alter table lot
    alter column supplier drop not null,
    alter column purchase_order drop not null,
    alter column line drop not null,
    alter column delivery_note drop not null,
    -- The receipt, or the call that reported it.
    drop constraint lot_receipt_id_fkey,
    -- The first day of which there are records.
    add column records_since date,
    add column received_on   date,
    add column remark        text,
    add check (records_since is not null
               or supplier is not null and purchase_order is not null and line is not null and delivery_note is not null);

-- A call that reported lots that were not known. Insert-only.
create table opening_balance (
    receipt_id    uuid primary key,
    records_since date not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    performed_by  text not null
);

-- Which lot a caller's line is, and what was said of it so far, as it is compared.
create table opening_line (
    key    text primary key,
    lot_id uuid not null references lot,
    stated jsonb not null
);

-- Whoever sorts by what may be unknown does so by an empty text.
create index lot_by_supplier_or_none on lot (coalesce(supplier, ''), lot_id);
create index lot_by_order_or_none on lot (coalesce(purchase_order, ''), lot_id);
drop index lot_by_supplier;
drop index lot_by_order;

-- Their notes are on no receipt.
create index lot_own_note_pieces on lot using gin (pieces(delivery_note)) where records_since is not null;

grant select, insert on opening_balance to ${serviceRole};
grant select, insert, update on opening_line to ${serviceRole};
