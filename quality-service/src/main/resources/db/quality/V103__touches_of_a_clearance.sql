-- A clearance is asked which holds touch it, at the dock door and when it is judged again.
create index hold_touch_clearance on hold_touch (clearance_id);
