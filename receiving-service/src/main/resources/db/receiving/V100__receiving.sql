-- The nouns of receiving. Facts are kept for ever in the event table; these tables are how things stand now.

create table supplier (
    code text primary key,
    name text not null
);

create table mill (
    code            text primary key,
    name            text not null,
    country_of_melt text
);

create table item (
    part_number           text not null,
    revision              text not null,
    description           text,
    base_unit             text not null,
    tracking              text not null,
    required_certificates text[] not null,
    heat_required         boolean not null,
    receiving_inspection  boolean not null,
    shelf_life_required   boolean not null,
    heat_mixing           text not null,
    export_controlled     boolean not null,
    primary key (part_number, revision)
);

-- What one base unit is nominally; these only propose.
create table item_conversion (
    part_number text not null,
    revision    text not null,
    ordinal     int not null,
    amount      numeric not null,
    unit        text not null,
    primary key (part_number, revision, ordinal),
    foreign key (part_number, revision) references item
);

create table purchase_receipt (
    receipt_id    uuid primary key,
    supplier      text not null references supplier,
    delivery_note text not null,
    -- SHA-256 of what was delivered: the same delivery again is no new one, another under its name is refused.
    content       text not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    performed_by  text not null,
    -- The natural key of ERP's pushes.
    unique (supplier, delivery_note)
);

create table lot (
    lot_id         uuid primary key,
    version        bigint not null,
    receipt_id     uuid not null references purchase_receipt,
    ordinal        int not null,
    lot_number     text not null,
    part_number    text not null,
    revision       text not null,
    unit           text not null,
    received       numeric not null check (received > 0),
    on_hand        numeric not null check (on_hand >= 0),
    supplier       text not null references supplier,
    supplier_lot   text,
    heat           text,
    mill           text references mill,
    purchase_order text not null,
    line           text not null,
    delivery_note  text not null,
    unit_cost      numeric,
    currency       text,
    location       text,
    owner          text,
    mode           text not null,
    time_source    text not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    performed_by   text not null,
    -- The event that states the receipt as it stands.
    fact           uuid not null,
    voided         boolean not null,
    void_reason    text,
    foreign key (part_number, revision) references item,
    unique (receipt_id, ordinal)
);

-- Every number that a lot has or had. A number names one lot for ever.
create table lot_name (
    comparable text primary key,
    number     text not null,
    -- The name is claimed before its lot is written: whoever wants the same one waits for us.
    lot_id     uuid not null references lot deferrable initially deferred,
    given_at   timestamptz not null
);

create index lot_name_lot on lot_name (lot_id);

create table lot_number_counter (
    series text primary key,
    last   bigint not null
);

-- Where a lot's numbers are found: in their comparable form, and by what near misses share with them (confusable letters
-- read alike, or one character left out).
create table lot_identifier (
    lot_id     uuid not null references lot,
    kind       text not null check (kind in ('number', 'supplierLot', 'heat')),
    written    text not null,
    -- the mill of a heat, the supplier of a supplier lot
    qualifier  text,
    comparable text not null,
    near       text[] not null,
    primary key (lot_id, kind, comparable)
);

create index lot_identifier_comparable on lot_identifier (kind, comparable);
create index lot_identifier_near on lot_identifier using gin (near);

-- The dock's ledger: credits above zero, debits below, each under the event that moved it. Insert-only.
create table stock_entry (
    entry_id    uuid primary key,
    lot_id      uuid not null references lot,
    occurred_at timestamptz not null,
    amount      numeric not null,
    unit        text not null
);

create index stock_entry_lot on stock_entry (lot_id);

-- Entries that never were. Insert-only: a void is not voided.
create table stock_entry_void (
    entry_id uuid primary key references stock_entry,
    voided_by uuid not null
);

create table certificate (
    certificate_id uuid primary key,
    type           text not null,
    number         text not null,
    comparable     text not null,
    near           text[] not null,
    issuer         text not null,
    issued_on      date,
    sha256         text not null,
    bytes          bigint not null,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    performed_by   text not null,
    unique (sha256, type, comparable)
);

create index certificate_comparable on certificate (comparable);
create index certificate_near on certificate using gin (near);

-- The document in parts of at most 1 MiB, so that neither filing nor reading holds it whole in memory.
create table certificate_part (
    certificate_id uuid not null references certificate,
    part           int not null,
    content        bytea not null,
    primary key (certificate_id, part)
);

create table certificate_link (
    certificate_id uuid not null references certificate,
    lot_id         uuid not null references lot,
    -- The event that states the link.
    fact           uuid not null,
    primary key (certificate_id, lot_id)
);

create index certificate_link_lot on certificate_link (lot_id);

grant select, insert, update on supplier, mill, item, lot, lot_number_counter to ${serviceRole};
grant select, insert, delete on item_conversion, lot_identifier, certificate_link to ${serviceRole};
grant select, insert on purchase_receipt, lot_name, stock_entry, stock_entry_void, certificate, certificate_part to ${serviceRole};
