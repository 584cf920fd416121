using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepAnswerClass : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Proposals_List",
                table: "Proposals");

            migrationBuilder.AddColumn<string>(
                name: "AnswerClass",
                table: "Proposals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(FiguresOfEarlierCases.AnswerClass);

            migrationBuilder.CreateIndex(
                name: "IX_Sheets_ForwardedOn",
                table: "Sheets",
                column: "ForwardedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_Status",
                table: "Replies",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_List",
                table: "Proposals",
                columns: new[] { "BureauId", "SessionId", "Status", "Kind", "Role", "LeadSectionId", "HandlerId", "AnsweredOn", "NextDueOn", "NextDueKind", "DueOn", "Result", "AnswerClass", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_ProposalId",
                table: "Deadlines",
                column: "ProposalId",
                filter: "\"MetOn\" IS NOT NULL AND \"SupersededAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Sheets_ForwardedOn",
                table: "Sheets");

            migrationBuilder.DropIndex(
                name: "IX_Replies_Status",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_List",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_ProposalId",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "AnswerClass",
                table: "Proposals");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_List",
                table: "Proposals",
                columns: new[] { "BureauId", "SessionId", "Status", "Kind", "Role", "LeadSectionId", "HandlerId", "AnsweredOn", "NextDueOn", "NextDueKind", "DueOn", "Id" });
        }
    }
}
