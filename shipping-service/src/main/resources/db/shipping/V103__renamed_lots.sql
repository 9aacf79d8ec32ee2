-- A lot that was renamed has its new name here too.
create index goods_return_shipped_lot on goods_return (shipped_lot_id);
grant update (shipped_lot_number) on goods_return to ${serviceRole};
