using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ProposalDesk.Core.Data;

/// <summary>
/// Migrations without the two statements that EF puts outside of the transaction around every rebuilt table. Whoever
/// migrates has switched the checking of references off before the transaction, so that a killed migration leaves nothing.
/// </summary>
internal sealed class SqliteMigrationsSql(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public const string ReferencesOff = "PRAGMA foreign_keys = 0;";
    public const string ReferencesOn = "PRAGMA foreign_keys = 1;";

    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options)
            .Where(c => !(c.TransactionSuppressed && c.CommandText.Trim() is ReferencesOff or ReferencesOn))];
}
