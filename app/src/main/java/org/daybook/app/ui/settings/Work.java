package org.daybook.app.ui.settings;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.ui.fx.Background;

/// With what the view models of these screens work.
///
/// @param here reading and saving at this desk, one after the other
/// @param errands what may wait for the network
/// @param staffId the person signed in
/// @param intentIds names gestures and what they create
/// @param clock this desk's clock
public record Work(
    Background here, Background errands, UUID staffId, Supplier<UUID> intentIds, Clock clock) {}
