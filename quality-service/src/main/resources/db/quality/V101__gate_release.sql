-- Two people's word that a shipment may leave while trace can't say what its lots came from.
create table gate_release (
    gate_release_id      uuid primary key,
    shipment_id          uuid not null,
    reason               text not null,
    proposed_at          timestamptz not null,
    proposed_by          text not null,
    -- Whose token it was: the second person needs another one, whatever badge is named.
    proposal_recorded_by text not null,
    approved_at          timestamptz,
    approved_by          text
);

create index gate_release_shipment on gate_release (shipment_id, gate_release_id);

alter table clearance
    add column verification text not null default 'verified' check (verification in ('verified', 'unverified', 'refused')),
    add column gate_release_id uuid references gate_release,
    -- Of a refused one: what the check found.
    add column refusal text;

-- A gate release counts once per line, also when its clearance was given back.
create unique index clearance_gate_release on clearance (gate_release_id, line_id) where gate_release_id is not null;

grant select, insert, update on gate_release to ${serviceRole};
