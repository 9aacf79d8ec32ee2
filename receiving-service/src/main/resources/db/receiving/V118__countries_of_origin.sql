-- The plant's own lists of countries; which countries a contract admits changes, and is not ours to say.
create table country_list (
    code      text primary key,
    name      text not null,
    countries text[] not null
);

alter table item
    -- The set of flags by a standard on which the policy was stated.
    add column policy_preset    text,
    add column required_origins text[] not null default '{}',
    add column country_list     text references country_list;

create index item_by_country_list on item (country_list) where country_list is not null;

-- ISO 3166-1 alpha-2; absent is not on record.
alter table lot
    add column melted_in       text,
    add column poured_in       text,
    add column manufactured_in text;

grant select, insert, update on country_list to ${serviceRole};
