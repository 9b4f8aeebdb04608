package org.daybook.app;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.daybook.model.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.daybook.app", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
