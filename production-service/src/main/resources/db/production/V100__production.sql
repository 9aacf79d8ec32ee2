-- The nouns of production. Facts are kept for ever in the event table; these tables are how things stand now. What lies on
-- the floor is in the custody ledger (held_lot, held_entry).

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

-- By its product.
create table bom (
    part_number  text not null,
    revision     text not null,
    bom_revision text not null,
    primary key (part_number, revision),
    foreign key (part_number, revision) references item
);

create table bom_line (
    part_number    text not null,
    revision       text not null,
    ordinal        int not null,
    component      text not null,
    component_revision text not null,
    amount         numeric not null check (amount > 0),
    unit           text not null,
    -- So many units of the product take the amount.
    per            int not null check (per > 0),
    -- Part number and revision of each, alternating.
    substitutes    text[] not null,
    primary key (part_number, revision, ordinal),
    foreign key (part_number, revision) references bom
);

create table job (
    job_id      uuid primary key,
    job_number  text not null,
    -- The natural key, however it is spelled.
    comparable  text not null unique,
    part_number text not null,
    revision    text not null,
    amount      numeric not null check (amount > 0),
    unit        text not null,
    released_at timestamptz not null,
    closed_at   timestamptz,
    -- The last number given to a unit of it.
    last_serial int not null,
    foreign key (part_number, revision) references item
);

create index job_item on job (part_number, revision);

create table job_operation (
    job_id  uuid not null references job,
    ordinal int not null,
    number  int not null,
    name    text not null,
    machine text,
    primary key (job_id, ordinal)
);

-- What a job yields. Reserved by an issue that feeds only it; completed once, with the event that says so.
create table job_output (
    lot_id     uuid primary key,
    job_id     uuid not null references job,
    letters    text not null,
    lot_number text not null,
    amount     numeric,
    fact       uuid,
    unique (job_id, letters),
    check ((amount is null) = (fact is null))
);

-- Units of a serialised output, each a lot of one. The entry is its credit on the floor; none while its completion is void.
create table serial (
    lot_id        uuid primary key,
    output_lot_id uuid not null references job_output,
    number        text not null,
    comparable    text not null,
    entry_id      uuid,
    fact          uuid
);

create index serial_output on serial (output_lot_id);

-- Every number that was given here. A number names one lot for ever.
create table given_number (
    comparable text primary key,
    number     text not null,
    lot_id     uuid not null
);

create index given_number_lot on given_number (lot_id);

-- Issues to a job and returns from it, each under its event. Void ones are in fact_void.
create table job_material (
    fact          uuid primary key,
    kind          text not null check (kind in ('issued', 'returned')),
    job_id        uuid not null references job,
    lot_id        uuid not null references held_lot,
    lot_number    text not null,
    part_number   text not null,
    revision      text not null,
    amount        numeric not null check (amount > 0),
    unit          text not null,
    output_lot_id uuid references job_output,
    -- Of issues: whether quality's gate has cleared it. Unverified ones are asked for again under the same key.
    gate          text check (gate in ('verified', 'unverified', 'held')),
    clearance_key text,
    clearance_id  uuid,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    performed_by  text not null
);

create index job_material_job on job_material (job_id);
create index job_material_unverified on job_material (fact) where gate = 'unverified';

create table run (
    run_id        uuid primary key,
    fact          uuid not null unique,
    job_id        uuid not null references job,
    operation     int not null,
    machine       text,
    operator      text not null,
    shift         text,
    program       text,
    started_at    timestamptz not null,
    ended_at      timestamptz not null,
    good          numeric,
    scrap         numeric,
    rework        numeric,
    unit          text not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null
);

create index run_job on run (job_id);

create table run_parameter (
    run_id  uuid not null references run,
    ordinal int not null,
    name    text not null,
    value   text not null,
    unit    text,
    primary key (run_id, ordinal)
);

create table deviation (
    deviation_id uuid primary key,
    event        uuid not null,
    job_id       uuid not null references job,
    lot_id       uuid not null,
    kind         text not null,
    description  text not null,
    -- The event that deviates.
    fact         uuid not null
);

create index deviation_fact on deviation (fact);

-- Facts of ours that never were, with the correction that says so. Insert-only: a void is not voided.
create table fact_void (
    fact          uuid primary key,
    correction_id uuid not null
);

grant select, insert, update on item, bom, job, job_output, serial, job_material to ${serviceRole};
grant select, insert, update, delete on item_conversion, bom_line to ${serviceRole};
grant select, insert on job_operation, given_number, run, run_parameter, deviation, fact_void to ${serviceRole};
