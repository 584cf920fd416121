using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ProposalDesk.Core.Data;

/// <summary>
/// A query that EF puts into SQL once, and not at every request; once for each database, since EF binds it to one model.
/// Say <c>AsSingleQuery</c> in it also where it reads no collections: the rows of what might be split are buffered.
/// </summary>
/// <typeparam name="TQuery">What <c>EF.CompileAsyncQuery</c> gives.</typeparam>
public sealed class ModelQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> _compiled = new();

    public TQuery For(DeskContext db) => _compiled.GetOrAdd(db.Model, _ => compile());
}
