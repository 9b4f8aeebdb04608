/// Wallets: money that the centre owes to whoever it was paid for, to be spent on sessions and
/// packages later. A wallet is an account of the ledger ([Wallets]); what is held of it is kept by
/// [org.daybook.model.ledger.Hold]. After the enrolment-and-payment system (S4) of the
/// requirements.
@NullMarked
package org.daybook.model.wallet;

import org.jspecify.annotations.NullMarked;
