-- The nouns of shipping. Facts are kept for ever in the event table; these tables are how things stand now.

create table customer (
    code text primary key,
    name text not null
);

-- A ship-to; its code belongs to one customer.
create table consignee (
    code     text primary key,
    customer text not null references customer,
    ordinal  int not null,
    name     text not null,
    address  text
);

create index consignee_customer on consignee (customer, ordinal);

create table shipment (
    shipment_id     uuid primary key,
    shipment_number text not null,
    -- The natural key of ERP's pushes, whatever its spelling.
    comparable      text not null unique,
    customer        text not null references customer,
    consignee       text not null references consignee,
    opened_at       timestamptz not null,
    opened_by       text not null,
    confirmed_at    timestamptz,
    confirmed_by    text
);

create index shipment_consignee on shipment (consignee);

create sequence shipment_counter start 1001;

-- What is reserved; the reservation itself is the debit of the ledger under the same event.
create table shipment_line (
    line_id              uuid primary key,
    shipment_id          uuid not null references shipment,
    lot_id               uuid not null references held_lot,
    lot_number           text not null,
    comparable           text not null,
    part_number          text not null,
    revision             text not null,
    amount               numeric not null check (amount > 0),
    unit                 text not null,
    customer_order       text,
    customer_order_line  text,
    customer_part_number text,
    -- The event that reserved it.
    fact                 uuid not null,
    status               text not null check (status in ('picked', 'putting-back', 'put-back')),
    clearance_id         uuid,
    -- How many clearances of it have ended otherwise: the next one is asked for under another key.
    ended_clearances     int not null,
    picked_at            timestamptz not null,
    picked_by            text not null,
    put_back_reason      text
);

create index shipment_line_shipment on shipment_line (shipment_id, line_id);
create index shipment_line_lot on shipment_line (lot_id);
create index shipment_line_clearance on shipment_line (clearance_id);

-- Clearances that quality has taken back, whoever they were of: one may be taken back before its answer has reached us.
create table ended_clearance (
    clearance_id uuid primary key
);

create table goods_return (
    return_id          uuid primary key,
    shipment_id        uuid not null references shipment,
    shipment_number    text not null,
    shipped_lot_id     uuid not null references held_lot,
    shipped_lot_number text not null,
    lot_id             uuid not null unique,
    lot_number         text not null,
    comparable         text not null unique,
    part_number        text not null,
    revision           text not null,
    amount             numeric not null check (amount > 0),
    unit               text not null,
    reason             text not null,
    location           text,
    hold_id            uuid not null,
    hold_number        text not null,
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    recorded_by        text not null,
    performed_by       text not null
);

create index goods_return_shipment on goods_return (shipment_id, shipped_lot_id);
create index goods_return_lot on goods_return (shipped_lot_id);

grant select, insert, update on customer, shipment, shipment_line to ${serviceRole};
grant select, insert, update, delete on consignee to ${serviceRole};
grant select, insert on goods_return, ended_clearance to ${serviceRole};
grant usage on sequence shipment_counter to ${serviceRole};
