-- Somebody types what is printed on a receipt: the number leads to one row of each desk's series.
create index payment_receipt_number on payment (receipt_number);
drop index payment_receipt_device_id;
