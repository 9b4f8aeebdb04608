package org.daybook.model.simulation;

import java.util.List;
import java.util.Map;

/// What came of playing a scenario.
///
/// @param hash of everything that happened, in order
/// @param operations how many the server took in
/// @param faults how often each had its effect
/// @param findings the promises that were broken; empty when all were kept
/// @param lastLines what happened last
public record RunReport(
    String hash,
    long operations,
    Map<Fault, Integer> faults,
    List<String> findings,
    List<String> lastLines) {
  public boolean passed() {
    return findings.isEmpty();
  }
}
