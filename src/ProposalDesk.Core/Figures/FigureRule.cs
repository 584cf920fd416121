using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace ProposalDesk.Core.Figures;

/// <summary>One figure as a question to the database.</summary>
/// <param name="Whole">What N counts.</param>
/// <param name="Part">What n counts of it.</param>
internal sealed record FigureRule<T>(FigureKind Kind, Expression<Func<Counted<T>, bool>> Whole, Expression<Func<Counted<T>, bool>> Part)
{
    /// <summary>The condition of n or N over the rows; lists and counts both ask with it.</summary>
    public Expression<Func<Counted<T>, bool>> Of(FigurePart part)
    {
        if (part == FigurePart.Whole)
        {
            return Whole;
        }

        var row = Whole.Parameters[0];

        return Expression.Lambda<Func<Counted<T>, bool>>(
            Expression.AndAlso(Whole.Body, ReplacingExpressionVisitor.Replace(Part.Parameters[0], row, Part.Body)), row);
    }
}
