-- Lots that were split off another: of the receipt of their lot, but no line of it.
alter table lot
    add column split_from uuid references lot,
    -- The event under which it left its lot in the ledger; "fact" states it as it stands, and may be a later one.
    add column split_fact uuid,
    add constraint lot_split_is_whole check ((split_from is null) = (split_fact is null)),
    drop constraint lot_receipt_id_ordinal_key;

create unique index lot_receipt_id_ordinal on lot (receipt_id, ordinal) where split_from is null;
-- The parts of a lot, for whoever corrects it.
create index lot_split_from on lot (split_from) where split_from is not null;
