namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>The desk as <c>./run.sh</c> shows it: a year of cases over all stages.</summary>
public sealed class DemonstrationYear : RunningDeskOnSqlite
{
    protected override string Demonstration => "Year";
}
