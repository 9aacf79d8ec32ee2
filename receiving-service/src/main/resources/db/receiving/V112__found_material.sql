-- Material that was found and of which nobody knows which lot it is: supplier, order, line and delivery note are unknown with it.
alter table lot
    add column found text check (found in ('unknown', 'recorded')),
    drop constraint lot_check,
    add constraint lot_came_somehow check (
        records_since is not null or found is not null
        or supplier is not null and purchase_order is not null and line is not null and delivery_note is not null);

-- A seed is looked up by its lot.
create index heard_seed_id on heard_seed (id) where id is not null;

-- What was found is on hold until quality's hold on it was released: also before that was heard of.
create or replace view lot_inspected as
select l.lot_id, l.lot_number,
       i.receiving_inspection as by_policy,
       exists (select from heard_plan p
               where p.part_number = l.part_number and p.revision = l.revision and p.receiving) as by_plan,
       line.passed, line.failed, line.rejected_by,
       case when line.found = 'unknown' then 'UNIDENTIFIED'
            when line.found is not null and not line.released then 'UNRELEASED' end as found
from lot l
join item i on i.part_number = l.part_number and i.revision = l.revision
cross join lateral (
    with recursive up (lot_id, split_from, occurred_at, found) as (
        select l.lot_id, l.split_from, l.occurred_at, l.found
        union all
        select o.lot_id, o.split_from, o.occurred_at, o.found from up join lot o on o.lot_id = up.split_from),
    last as (
        select up.split_from, up.found,
               exists (select from heard_seed s
                       where s.id = up.lot_id and s.kind = 'lot'
                         and (exists (select from heard_release r where r.hold_id = s.hold_id)
                              or exists (select from heard_exemption x where x.hold_id = s.hold_id and x.lot_id = l.lot_id))) as released,
               (select n.passed from heard_inspection n
                where n.lot_id = up.lot_id and n.occurred_at >= up.occurred_at - interval '10 minutes'
                  and (n.part_number is null or (n.part_number, n.revision) = (l.part_number, l.revision))
                order by n.inspection_id desc limit 1) as passed,
               (select min(d.ncr_number) from heard_disposition d where d.lot_id = up.lot_id and d.rejects) as rejected_by
        from up)
    select coalesce(bool_or(passed) filter (where split_from is null), false) as passed,
           coalesce(bool_or(not passed), false) as failed,
           min(rejected_by) as rejected_by,
           min(found) filter (where split_from is null) as found,
           coalesce(bool_or(released) filter (where split_from is null), false) as released
    from last) line;

