-- How long an item may be used, and from which day that counts.
alter table item
    add column shelf_life_days     int check (shelf_life_days > 0),
    add column shelf_life_from     text check (shelf_life_from in ('receipt', 'made')),
    add column independent_refused boolean not null default false,
    add check ((shelf_life_days is null) = (shelf_life_from is null));

alter table lot
    -- When its maker made it.
    add column made_on date,
    -- mill, authorised or independent: from whom it was bought.
    add column source  text;

alter table supplier add column source_type text;
