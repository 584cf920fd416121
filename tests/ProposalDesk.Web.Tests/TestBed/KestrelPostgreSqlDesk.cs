namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Behind the server that is used in service, with its own rules for headers and bodies.</summary>
public sealed class KestrelPostgreSqlDesk : PostgreSqlDesk
{
    protected override bool IsOnKestrel => true;
}
