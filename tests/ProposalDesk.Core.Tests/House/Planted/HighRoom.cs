using ProposalDesk.Core.Tests.House.Planted.Accounts;

namespace ProposalDesk.Core.Tests.House.Planted.Reports;

/// <summary>Knows the ground floor, as it may.</summary>
internal sealed record HighUp(Person Author);

internal static class HighWords
{
    public static string InWords(this Person person) => person.Name;
}
