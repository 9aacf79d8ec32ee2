-- What quality has told of received lots, as it told it: how a lot stands is read from here, never kept.

create table heard_plan (
    part_number text not null,
    revision    text not null,
    receiving   boolean not null,
    -- Of several definitions the one with the last sequence counts.
    sequence    bigint not null,
    primary key (part_number, revision)
);

create table heard_inspection (
    inspection_id uuid primary key,
    lot_id        uuid not null,
    -- What it was taken for; not told of inspections from before that was.
    part_number   text,
    revision      text,
    passed        boolean not null,
    occurred_at   timestamptz not null
);
create index heard_inspection_lot on heard_inspection (lot_id, inspection_id);

-- Which lots an NCR's last disposition scraps or returns, and of which it clears them.
create table heard_disposition (
    ncr_id     uuid not null,
    lot_id     uuid not null,
    ncr_number text not null,
    rejects    boolean not null,
    sequence   bigint not null,
    primary key (ncr_id, lot_id)
);
create index heard_disposition_lot on heard_disposition (lot_id) where rejects;

-- A release may be heard before its hold.
create table heard_hold (
    hold_id     uuid primary key,
    hold_number text not null,
    alone       boolean not null,
    blocks      text not null,
    reason      text not null,
    placed_at   timestamptz not null
);

create table heard_release (
    hold_id uuid primary key
);

create table heard_exemption (
    hold_id uuid not null,
    lot_id  uuid not null,
    primary key (hold_id, lot_id)
);

-- What of it can be at a dock: lots, certificates, and the numbers of heats and supplier lots as they are compared.
create table heard_seed (
    hold_id     uuid not null references heard_hold,
    ordinal     int not null,
    id          uuid,
    kind        text not null,
    comparable  text,
    qualifier   text,
    part_number text,
    revision    text,
    primary key (hold_id, ordinal)
);

-- The lots that each open hold reaches, the parts that were split off them with them; a part is on a hold on its lot alone if that
-- was placed before the split.
create view lot_on_hold as
with recursive open as (
    select h.* from heard_hold h where not exists (select from heard_release r where r.hold_id = h.hold_id)),
reached (hold_id, alone, placed_at, lot_id) as (
    select * from (
        select o.hold_id, o.alone, o.placed_at, s.id as lot_id
        from open o join heard_seed s using (hold_id) where s.kind = 'lot'
        union all
        select o.hold_id, o.alone, o.placed_at, c.lot_id
        from open o join heard_seed s using (hold_id) join certificate_link c on c.certificate_id = s.id
        where s.kind = 'certificate'
        union all
        select o.hold_id, o.alone, o.placed_at, i.lot_id
        from open o join heard_seed s using (hold_id)
        join lot_identifier i on i.kind = 'heat' and i.comparable = s.comparable and i.qualifier is not distinct from s.qualifier
        where s.kind = 'heat'
        union all
        select o.hold_id, o.alone, o.placed_at, i.lot_id
        from open o join heard_seed s using (hold_id)
        join lot_identifier i on i.kind = 'supplierLot' and i.comparable = s.comparable
            and i.qualifier is not distinct from s.qualifier
        join lot l on l.lot_id = i.lot_id and l.part_number = s.part_number and l.revision = s.revision
        where s.kind = 'supplier-lot') seeded
    union
    select r.hold_id, r.alone, r.placed_at, p.lot_id
    from reached r join lot p on p.split_from = r.lot_id
    where not r.alone or p.recorded_at >= r.placed_at)
select r.lot_id, o.hold_number, o.blocks, o.reason
from reached r join open o using (hold_id)
where not exists (select from heard_exemption x where x.hold_id = r.hold_id and x.lot_id = r.lot_id);

-- How each lot stands by inspections and dispositions. An inspection from before the lot, or of another item, does not count, as at
-- quality's gate: its clocks may differ by ten minutes.
create view lot_inspected as
select l.lot_id, l.lot_number,
       i.receiving_inspection as by_policy,
       exists (select from heard_plan p
               where p.part_number = l.part_number and p.revision = l.revision and p.receiving) as by_plan,
       line.passed, line.failed, line.rejected_by
from lot l
join item i on i.part_number = l.part_number and i.revision = l.revision
cross join lateral (
    with recursive up (lot_id, split_from, occurred_at) as (
        select l.lot_id, l.split_from, l.occurred_at
        union all
        select o.lot_id, o.split_from, o.occurred_at from up join lot o on o.lot_id = up.split_from),
    last as (
        select up.split_from,
               (select n.passed from heard_inspection n
                where n.lot_id = up.lot_id and n.occurred_at >= up.occurred_at - interval '10 minutes'
                  and (n.part_number is null or (n.part_number, n.revision) = (l.part_number, l.revision))
                order by n.inspection_id desc limit 1) as passed,
               (select min(d.ncr_number) from heard_disposition d where d.lot_id = up.lot_id and d.rejects) as rejected_by
        from up)
    select coalesce(bool_or(passed) filter (where split_from is null), false) as passed,
           coalesce(bool_or(not passed), false) as failed,
           min(rejected_by) as rejected_by
    from last) line;

grant select, insert, update on heard_plan, heard_disposition to ${serviceRole};
grant select, insert on heard_inspection, heard_hold, heard_release, heard_exemption, heard_seed to ${serviceRole};
grant select on lot_on_hold, lot_inspected to ${serviceRole};
