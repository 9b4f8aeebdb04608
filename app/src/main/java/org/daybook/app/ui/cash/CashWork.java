package org.daybook.app.ui.cash;

import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.approval.ApprovalService;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.printing.PrintService;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;

/// With what the view models of the cash desk work.
///
/// @param staffId the person signed in
/// @param intentIds names gestures
public record CashWork(
    CashServices cash,
    PrintService printing,
    ApprovalService approvals,
    StudentSearch students,
    Background background,
    UUID staffId,
    Supplier<UUID> intentIds) {}
