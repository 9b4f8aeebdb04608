/// The cash desk: what is open, what a person owes and why, taking money for it, receipts, and what
/// a branch sets up before it takes any. Nothing here waits for a network.
@NullMarked
package org.daybook.app.service.cash;

import org.jspecify.annotations.NullMarked;
