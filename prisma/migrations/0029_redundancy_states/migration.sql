-- A redundancy is the owning agency's own to decide: it never waits for the other side.

ALTER TABLE "redundancy_disposition"
  DROP CONSTRAINT "redundancy_disposition_state_check",
  ADD CONSTRAINT "redundancy_disposition_state_check" CHECK ("state" IN
    ('agency-review', 'decided', 'returned', 'withdrawn'));
