-- Since when a shipment's clearances are being spent at quality; what is set and not confirmed is what a crash left.
alter table shipment add column leaving_since timestamptz;
create index shipment_leaving on shipment (shipment_id) where leaving_since is not null;

alter table shipment_line
    -- More was taken than there was, as a report may.
    add column short boolean not null default false,
    -- Left without the gate's word, which is still to be asked for: why. Whether it was refused since, refusal says.
    add column waiting text check (waiting in ('unreachable', 'too-slow', 'not-asked')),
    add column attempts int not null default 0,
    add column next_recheck timestamptz,
    -- What the gate says against a line that left as a report.
    add column refusal text,
    add column void_reason text;

alter table shipment_line drop constraint shipment_line_status_check;
alter table shipment_line add constraint shipment_line_status_check
    check (status in ('picked', 'putting-back', 'put-back', 'voided'));

create index shipment_line_waiting on shipment_line (next_recheck) where waiting is not null;
create index shipment_line_unverified on shipment_line (shipment_id) where unverified;

-- The last check counts: what was verified may be refused by a later fact. Sequences are quality's.
alter table checked_clearance add column sequence bigint not null default 0;
grant update on checked_clearance to ${serviceRole};

-- In which ways goods left otherwise than the gate would have let them.
create table shipment_deviation (
    deviation_id uuid primary key,
    shipment_id  uuid not null references shipment,
    line_id      uuid not null references shipment_line,
    lot_id       uuid not null,
    kind         text not null,
    description  text not null,
    found_at     timestamptz not null
);

create index shipment_deviation_shipment on shipment_deviation (shipment_id, deviation_id);

grant select, insert on shipment_deviation to ${serviceRole};
