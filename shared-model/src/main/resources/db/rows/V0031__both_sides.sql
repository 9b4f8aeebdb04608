-- What was wanted, and who said what stands against it.
alter table session add column changed_by uuid;
alter table session add column changed_at timestamp(3) with time zone;
alter table session add column device_id uuid;

alter table closed_day add column changed_by uuid;
alter table closed_day add column changed_at timestamp(3) with time zone;

alter table attention_item add column wanted_date date;
alter table attention_item add column wanted_starts_at timestamp(3) with time zone;
alter table attention_item add column wanted_ends_at timestamp(3) with time zone;
alter table attention_item add column wanted_room varchar(100);
alter table attention_item add column wanted_trainer_id uuid;
