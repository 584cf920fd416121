using System.Linq.Expressions;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>A case of a list inside a query, with what the list is filtered and ordered by.</summary>
public sealed class ListedCase
{
    public required Proposal Case { get; init; }

    /// <summary>The number of its <see cref="LightColour"/>.</summary>
    public required int Colour { get; init; }

    /// <summary>0 where the number is the one searched for, else 1.</summary>
    public required int Rank { get; init; }

    /// <summary>办理时限, and the end of days where nothing is awaited any more.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The beginning of days where it was not answered.</summary>
    public required DateOnly Answered { get; init; }

    /// <param name="colour">As the basis says it.</param>
    /// <param name="number">A word that may be a case number, folded.</param>
    public static Expression<Func<Proposal, ListedCase>> Of(Expression<Func<Proposal, int>> colour, string? number)
    {
        const int grey = (int)LightColour.Grey;
        var start = $"{number} ";
        Expression<Func<Proposal, int, ListedCase>> listed = number is null
            ? (p, c) => new ListedCase
            {
                Case = p,
                Colour = c,
                Rank = 1,
                Due = c == grey ? DateOnly.MaxValue : p.DueOn,
                Answered = p.AnsweredOn ?? DateOnly.MinValue,
            }
            : (p, c) => new ListedCase
            {
                Case = p,
                Colour = c,
                // The number opens the text.
                Rank = p.SearchText.StartsWith(start) ? 0 : 1,
                Due = c == grey ? DateOnly.MaxValue : p.DueOn,
                Answered = p.AnsweredOn ?? DateOnly.MinValue,
            };

        return Expression.Lambda<Func<Proposal, ListedCase>>(
            new Microsoft.EntityFrameworkCore.Query.ReplacingExpressionVisitor(listed.Parameters, [colour.Parameters[0], colour.Body])
                .Visit(listed.Body),
            colour.Parameters[0]);
    }
}
