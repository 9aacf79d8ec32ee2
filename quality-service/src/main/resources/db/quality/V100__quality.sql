-- The nouns of quality. Facts are kept for ever in the event table; these tables are how things stand now.

-- The numbers of a plant's day, such as H-20260407.
create table day_number (
    series text primary key,
    last   bigint not null
);

-- Facts of production that never were; a void may come before its fact.
create table voided_fact (
    event_id uuid primary key
);

create table inspection_plan (
    part_number text not null,
    revision    text not null,
    requires    text[] not null,
    primary key (part_number, revision)
);

create table inspection (
    inspection_id   uuid primary key,
    kind            text not null check (kind in ('receiving', 'first-article', 'in-process', 'final')),
    lot_id          uuid,
    job_id          uuid,
    part_number     text not null,
    revision        text not null,
    passed          boolean not null,
    quantity        numeric,
    unit            text,
    gauge           text,
    characteristics json not null,
    ncr_number      text,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    performed_by    text not null
);

create index inspection_lot on inspection (lot_id, inspection_id);
create index inspection_job on inspection (job_id, inspection_id);

create table ncr (
    ncr_id       uuid primary key,
    ncr_number   text not null unique,
    lots         uuid[] not null,
    job_id       uuid,
    -- From which it was raised, once; deviation_fact is the event that a void would name.
    deviation_id uuid unique,
    deviation_fact uuid,
    description  text not null,
    raised_at    timestamptz not null,
    raised_by    text not null,
    voided       boolean not null
);

create index ncr_deviation_fact on ncr (deviation_fact);

-- What an NCR is about: its lots, or all that its job makes; decision is the last one.
create table ncr_subject (
    ncr_id   uuid not null references ncr,
    key      text not null,
    decision text,
    primary key (ncr_id, key)
);

create index ncr_subject_key on ncr_subject (key);

create table disposition (
    disposition_id uuid primary key,
    ncr_id         uuid not null references ncr,
    decision       text not null,
    lots           uuid[] not null,
    concession     text,
    reason         text not null,
    released_hold  text,
    decided_at     timestamptz not null,
    decided_by     text not null
);

create index disposition_ncr on disposition (ncr_id, disposition_id);

create table hold (
    hold_id        uuid primary key,
    hold_number    text not null unique,
    reach          text not null,
    blocks         text not null,
    reason         text not null,
    until          timestamptz,
    placed_at      timestamptz not null,
    placed_by      text not null,
    -- What the forward trace reached when it was placed, if it could be asked.
    reaches        json,
    released_at    timestamptz,
    released_by    text,
    release_reason text
);

create index hold_open on hold (hold_id) where released_at is null;

create table hold_seed (
    hold_id uuid not null references hold,
    ordinal int not null,
    kind    text not null,
    key     text not null,
    name    text not null,
    from_at timestamptz,
    to_at   timestamptz,
    primary key (hold_id, ordinal)
);

create index hold_seed_key on hold_seed (key);

-- The lots for which a hold has ended, while it holds all else.
create table hold_exemption (
    hold_id     uuid not null references hold,
    lot_id      uuid not null,
    reason      text not null,
    released_at timestamptz not null,
    released_by text not null,
    primary key (hold_id, lot_id)
);

create table clearance (
    clearance_id uuid primary key,
    purpose      text not null,
    lot_id       uuid not null,
    quantity     numeric not null,
    unit         text not null,
    job_id       uuid,
    shipment_id  uuid,
    line_id      uuid,
    status       text not null check (status in ('given', 'confirmed', 'returned')),
    given_at     timestamptz not null
);

-- A shipment's line is cleared once.
create unique index clearance_line on clearance (line_id) where status <> 'returned';
create index clearance_lot on clearance (lot_id);
create index clearance_shipment on clearance (shipment_id);

-- On what a clearance rests: every ancestor's key, and the machines and operators of its runs with the window of the run. Only grows.
create table clearance_basis (
    clearance_id uuid not null references clearance,
    key          text not null,
    from_at      timestamptz,
    to_at        timestamptz,
    unique nulls not distinct (clearance_id, key, from_at, to_at)
);

create index clearance_basis_key on clearance_basis (key);

-- Which holds are known to touch which clearances: since the hold was placed, or by a later fact.
create table hold_touch (
    hold_id      uuid not null references hold,
    clearance_id uuid not null references clearance,
    primary key (hold_id, clearance_id)
);

-- Clearances whose ancestry is to be asked for again. A ticket drawn anew while it is asked keeps the row.
create sequence recheck_ticket;

create table recheck (
    clearance_id uuid primary key references clearance,
    ticket       bigint not null default nextval('recheck_ticket')
);

create table job (
    job_id      uuid primary key,
    job_number  text not null,
    part_number text not null,
    revision    text not null
);

-- What a run yielded, in each unit that it counted.
create table run_yield (
    event_id uuid not null,
    unit     text not null,
    job_id   uuid not null,
    machine  text,
    ended_at timestamptz not null,
    good     numeric not null,
    scrap    numeric not null,
    rework   numeric not null,
    primary key (event_id, unit)
);

create index run_yield_ended on run_yield (ended_at);

grant select, insert, update on day_number, inspection_plan, ncr, ncr_subject, hold, clearance, job to ${serviceRole};
grant select, insert, update, delete on recheck to ${serviceRole};
grant usage on sequence recheck_ticket to ${serviceRole};
grant select, insert on voided_fact, inspection, disposition, hold_seed, hold_exemption, clearance_basis, hold_touch, run_yield
    to ${serviceRole};
