package org.daybook.installer.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/// Where a tour takes place.
///
/// @param serverUrl the centre
/// @param activationCode draws a fresh code that enrols one desk
/// @param signInName who works at the desk
/// @param otherSignInName who works at the branch's other desk
/// @param ownerSignInName who is in charge of everything
/// @param password of all of them
/// @param desks an empty folder for the data of both desks
/// @param clock what the desks take for their clocks
public record TourPlace(
    String serverUrl,
    Supplier<String> activationCode,
    String signInName,
    String otherSignInName,
    String ownerSignInName,
    String password,
    Path desks,
    Clock clock) {}
