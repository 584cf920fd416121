namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>The desk as <c>./run.sh</c> shows it: a year of cases over all stages.</summary>
public abstract class DemonstrationYear : RunningDeskOnSqlite
{
    protected override string Demonstration => "Year";
}

/// <summary>For whoever walks through it and leaves the cases as they are.</summary>
public sealed class YearToSee : DemonstrationYear;

/// <summary>For whoever makes papers of its cases.</summary>
public sealed class YearToWorkIn : DemonstrationYear;
