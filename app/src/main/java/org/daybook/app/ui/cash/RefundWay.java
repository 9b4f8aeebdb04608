package org.daybook.app.ui.cash;

import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// How something is given back.
///
/// @param tender how the money is given; null leaves it on the account
record RefundWay(@Nullable Tender tender) {}
