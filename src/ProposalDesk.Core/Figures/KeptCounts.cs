using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>
/// Counts over many cases: what was counted stands until a case, a person, a section, a yearly date, a year or the calendar changes. Days
/// belong to what is asked.
/// </summary>
public sealed class KeptCounts(KeptCountsCache cache, ChangeFeed feed, ChangeFollower changes, DeadlineBasisBook bases)
{
    /// <param name="question">Everything the answer depends on besides what is stored: scope, day, viewer.</param>
    /// <param name="count">Gives something that nobody changes afterwards.</param>
    public async Task<T> KeepAsync<T>(string question, Func<Task<T>> count, CancellationToken ct)
    {
        if (changes.IsAside)
        {
            return await count();
        }

        await changes.FollowAsync(ct);
        // Looked at before counting: what changes meanwhile is counted again by the next.
        var stamp = (feed.CasesStamp, feed.PeopleStamp, await bases.OpenAsync(ct));
        if (!cache.TryFind<T>(question, stamp, out var answer))
        {
            cache.Keep(question, stamp, answer = await count());
        }

        return answer;
    }

    /// <summary>Whose cases are counted, as part of a question.</summary>
    public static string Of(Actor? viewer)
    {
        if (viewer is null)
        {
            return "all";
        }

        var sight = CaseSight.Of(viewer);

        return sight.SeesAll ? "all"
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', sight.Sections)};{string.Join(',', sight.Users)}");
    }
}
