package org.daybook.app.ui.closing;

import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.approval.ApprovalService;
import org.daybook.app.service.cash.CashService;
import org.daybook.app.service.closing.ClosingServices;
import org.daybook.app.ui.fx.Background;

/// With what the view models of the close of day work.
///
/// @param staffId the person signed in
/// @param intentIds names gestures
public record ClosingWork(
    ClosingServices closing,
    CashService cash,
    ApprovalService approvals,
    Background background,
    UUID staffId,
    Supplier<UUID> intentIds) {}
