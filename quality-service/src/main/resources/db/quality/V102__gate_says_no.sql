-- Clearances are spent at the dock door, and judged anew when a later fact changes what the gate says.
alter table clearance drop constraint clearance_status_check;
alter table clearance
    add constraint clearance_status_check check (status in ('given', 'spent', 'confirmed', 'returned')),
    add column spent_at    timestamptz,
    -- From then on it counts how long its basis is kept.
    add column returned_at timestamptz;
update clearance set returned_at = now() where status = 'returned';

-- What a crash between the spending and the confirmation left is asked for by this.
create index clearance_spent on clearance (clearance_id) where status = 'spent';
create index clearance_returned on clearance (returned_at) where status = 'returned';

-- Of a touch: whether a later fact brought it. What the hold touched when it was placed was told by the hold itself.
alter table hold_touch add column by_fact boolean not null default false;

-- Each waits with a back-off of its own, the oldest first.
alter table recheck
    add column since    timestamptz not null default now(),
    add column next_at  timestamptz not null default now(),
    add column attempts int not null default 0,
    add column why      text;
create index recheck_next on recheck (next_at, ticket);

-- What a hold reaches, by trace's word: all of it, so that the gate can say no while trace is silent.
create table hold_reach (
    hold_id     uuid not null references hold,
    kind        text not null check (kind in ('lots', 'jobs', 'shipments')),
    key         text not null,
    name        text not null,
    recorded_at timestamptz not null,
    primary key (hold_id, kind, key)
);
create index hold_reach_lot on hold_reach (key) where kind = 'lots';

alter table hold
    add column reach_status    text not null default 'pending' check (reach_status in ('known', 'pending')),
    add column reach_why       text,
    add column reach_current   boolean not null default false,
    -- Absent until trace has counted.
    add column reach_lots      bigint,
    add column reach_jobs      bigint,
    add column reach_shipments bigint,
    add column reach_next_at   timestamptz not null default now(),
    add column reach_attempts  int not null default 0;

-- The holds of before knew names only, and some of them nothing. Open ones are asked for anew, the others stay as they were.
update hold set reach_why = 'It was placed before reaches were kept; it is asked for.';
update hold set reach_status = 'known', reach_why = null where released_at is not null;
update hold set reach_current = (reaches ->> 'upToDate')::boolean, reach_lots = json_array_length(reaches -> 'lots'),
    reach_jobs = json_array_length(reaches -> 'jobs'), reach_shipments = json_array_length(reaches -> 'shipments')
    where reaches is not null;
create index hold_reach_pending on hold (reach_next_at) where reach_status = 'pending';

-- What each lot is and since when, as receiving and production told.
create table lot (
    lot_id      uuid primary key,
    part_number text not null,
    revision    text not null,
    came_at     timestamptz not null
);

create table run (
    run_id  uuid primary key,
    job_id  uuid not null,
    machine text
);

alter table inspection add column run_id uuid, add column machine text;
alter table ncr add column run_id uuid, add column machine text;

-- Issues that the gate has not judged. Checked ones are kept beside, because a check may come before its issue.
create table unverified_issue (
    issue_id  uuid primary key,
    job_id    uuid not null,
    lot_id    uuid not null,
    quantity  numeric not null,
    unit      text not null,
    issued_at timestamptz not null
);
create index unverified_issue_lot on unverified_issue (lot_id);

create table checked_issue (
    issue_id uuid primary key
);

-- Whether trace was told of the plan; those of before get their event at the next start.
alter table inspection_plan add column told boolean not null default false;

grant select, insert, update on lot to ${serviceRole};
grant select, insert on run, hold_reach, checked_issue to ${serviceRole};
grant select, insert, delete on unverified_issue to ${serviceRole};
-- Only the bases of clearances that were given back long ago.
grant delete on clearance_basis to ${serviceRole};
