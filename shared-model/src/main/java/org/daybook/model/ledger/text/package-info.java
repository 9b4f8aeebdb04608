/// The ledger as plain-text accounting programs read it: hledger (and Ledger) and Beancount.
@NullMarked
package org.daybook.model.ledger.text;

import org.jspecify.annotations.NullMarked;
