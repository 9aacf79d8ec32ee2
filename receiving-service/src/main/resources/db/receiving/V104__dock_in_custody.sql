-- What lies at the dock is in the ledger of a holder (custody), as on the floor and in the finished goods: the dock's own ledger
-- moves there with all that it knows.
-- A number as it is compared: one that a lot took up again may be spelled otherwise than its name, by which it can't be found.
insert into held_lot (lot_id, lot_number, comparable, part_number, revision, unit, owner, location, on_hand)
select lot_id, lot_number,
       coalesce(nullif(ltrim(upper(replace(lot_number, '-', '')), '0'), ''), '0'),
       part_number, revision, unit, owner, location, on_hand
from lot;

insert into held_entry (entry_id, lot_id, occurred_at, amount, counted_in)
select entry_id, lot_id, occurred_at, amount, unit from stock_entry;

insert into held_entry_void (entry_id, lot_id, voided_by)
select v.entry_id, e.lot_id, v.voided_by from stock_entry_void v join stock_entry e using (entry_id);

drop table stock_entry_void;
drop table stock_entry;
alter table lot drop column on_hand;
