using System.Linq.Expressions;

namespace ProposalDesk.Core.Figures;

/// <summary>Puts one expression in the place of another, so that conditions join into one.</summary>
internal sealed class Exchange(Expression from, Expression to) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
}
