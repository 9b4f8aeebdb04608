package org.daybook.app.ui.window;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.service.activation.ActivationService;
import org.daybook.app.service.signin.Doorstep;

/// What the window needs of the wiring.
///
/// @param desk opens the desk once it is activated; takes a while, and tells on the way, before the
///   longest part, whose desk it is
/// @param intentIds names gestures
/// @param millis a clock that only runs forward, in milliseconds: to tell what was how long ago,
///   whatever becomes of the time of day
public record Opening(
    ActivationService activation,
    Function<Consumer<Doorstep>, Desk> desk,
    Supplier<UUID> intentIds,
    Clock clock,
    LongSupplier millis) {}
