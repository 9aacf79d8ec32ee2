-- Cleared while the gate could not know; whether it was checked since is in checked_clearance.
alter table shipment_line add column unverified boolean not null default false;

-- What quality has found of clearances that were given unverified, whoever they are of: the check may come before the clearance's
-- answer has reached us.
create table checked_clearance (
    clearance_id uuid primary key,
    -- What speaks against it; absent if nothing does.
    refusal      text
);

grant select, insert on checked_clearance to ${serviceRole};
