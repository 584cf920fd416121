using Microsoft.AspNetCore.WebUtilities;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The case before or after another in a filtered list.</summary>
public sealed class NeighbourQuery(DeskContext db, DeadlineBasisBook bases, CaseOrderBook orders)
{
    public async Task<long?> RunAsync(long id, string? listQuery, bool back, long bureauId, Actor actor, CancellationToken ct)
    {
        var filter = Read(listQuery);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            return await (await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct)).NeighbourAsync(id, back, ct);
        }

        var order = await orders.OpenAsync(ct);

        var basis = await bases.OpenAsync(ct);

        return order.Neighbour(id, back, ListFacets.Filter(filter, bureauId, CaseSight.Of(actor), basis), actor.Today, basis);
    }

    private static ListFilter Read(string? listQuery)
    {
        var values = QueryHelpers.ParseQuery(listQuery);

        return new()
        {
            Q = values.TryGetValue("q", out var q) ? q.ToString() : null,
            Status = Enums<Core.Proposals.ProposalStatus>("status"),
            Light = Enums<LightColour>("light"),
            Role = Enums<Core.Organisation.HandlingRole>("role"),
            Kind = Enums<Core.Organisation.ProposalKind>("kind"),
            Section = Numbers("section"),
            Handler = Numbers("handler"),
            Session = Numbers("session"),
        };

        List<T> Enums<T>(string name)
            where T : struct, Enum => [.. Texts(name).Select(t => Enum.TryParse<T>(t, true, out var v) ? v : (T?)null).OfType<T>()];

        List<long> Numbers(string name) => [.. Texts(name).Select(t => long.TryParse(t, out var v) ? v : (long?)null).OfType<long>()];

        IEnumerable<string> Texts(string name) => values.TryGetValue(name, out var texts) ? texts.OfType<string>() : [];
    }
}
